"""Processes and the working-time clock they run on."""
