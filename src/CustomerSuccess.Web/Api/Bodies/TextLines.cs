namespace CustomerSuccess.Web.Api.Bodies;

/// <summary>Reads the lines of a body one by one, empty ones left out.</summary>
internal sealed class TextLines(BodyWindow window)
{
    /// <summary>Returns the bytes of the next line, which hold until the next call; <see langword="null"/> behind the last.</summary>
    /// <exception cref="Problems.ApiRefusedException">The line is too long.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        while (true)
        {
            var bytes = window.Bytes;
            var end = bytes.Span.IndexOf((byte)'\n');
            if (end < 0 && !window.IsLast)
            {
                window.More();
                continue;
            }

            if (bytes.Length == 0)
            {
                return null;
            }

            var line = end < 0 ? bytes : bytes[..end];
            window.Skip(end < 0 ? bytes.Length : end + 1);
            if (line.Span.Trim(" \t\r"u8).Length > 0)
            {
                return line;
            }
        }
    }
}
