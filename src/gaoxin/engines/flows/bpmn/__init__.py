"""Reads BPMN 2.0 drawings into processes that can run, and says what hinders one."""
