"""What can be done to tasks that are there: one file per verb. Each reply is made from the rows read back."""
