namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>A file is longer than is allowed. Nothing of it is kept.</summary>
public sealed class FileTooLargeException(long mostBytes) : Exception($"The file is longer than {mostBytes} bytes.")
{
    public long MostBytes => mostBytes;
}
