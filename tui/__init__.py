"""How a person sees a timeline: the `timeline` command and its screen."""
