"""Events to what goes out and what is kept: the parts of a message, the AI SDK's UI message stream, and the JSON form."""
