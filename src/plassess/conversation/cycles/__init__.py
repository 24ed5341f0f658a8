"""What stands from the last self-assessment beside the questions of this one."""
