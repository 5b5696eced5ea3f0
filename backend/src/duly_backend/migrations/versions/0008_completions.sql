-- Who completed a task of a shared project may be gone for good; that it was completed stays, as comments and the log do.
ALTER TABLE completions DROP CONSTRAINT completions_account_id_fkey;
