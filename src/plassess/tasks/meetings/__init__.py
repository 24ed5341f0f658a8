"""What stands around a meeting: where its team works, which one it can go on with, its last words."""
