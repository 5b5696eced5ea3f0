"""What can be asked for beside changing a task: adding, listing, counting, planning, taking back, and talk. One file per noun."""
