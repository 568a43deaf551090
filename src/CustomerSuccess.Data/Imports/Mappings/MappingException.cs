namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>A mapping file cannot be used; the message says where and why, for the one who wrote it.</summary>
public sealed class MappingException(string message, Exception? inner = null) : Exception(message, inner);
