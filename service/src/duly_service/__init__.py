"""What every Python service of Duly does alike: settings, logs, health, metrics, problems, serving."""
