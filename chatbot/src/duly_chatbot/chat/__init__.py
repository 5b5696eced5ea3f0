"""POST /chat: who asks, what was said, and the answer in one of its two forms."""
