"""Visits to enterprises: planned, made, and what was asked filed."""
