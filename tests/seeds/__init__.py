"""What the files in `seeds/` promise, read without any code of ours."""
