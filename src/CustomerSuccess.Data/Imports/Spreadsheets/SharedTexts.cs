using System.Text;

namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>The texts that a workbook writes once and its cells name by number: on the disk, with 8 bytes each in memory, since they may be as many as the cells.</summary>
internal sealed class SharedTexts : IDisposable
{
    private const int Kept = 8_192;
    private readonly FileStream _texts;
    private readonly List<long> _ends = [];
    private readonly (int Number, string Text)[] _recent = new (int, string)[Kept];

    private SharedTexts(string path) => _texts = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);

    /// <summary>Reads them into a file that is gone when it is closed.</summary>
    public static SharedTexts Read(Part? part, string path)
    {
        var texts = new SharedTexts(path);
        try
        {
            texts.Fill(part);
            return texts;
        }
        catch
        {
            texts.Dispose();
            throw;
        }
    }

    /// <summary>Returns a text.</summary>
    /// <exception cref="InvalidDataException">There is none of that number.</exception>
    public string this[int number]
    {
        get
        {
            if (number < 0 || number >= _ends.Count)
            {
                throw new InvalidDataException($"There is no shared text {number}.");
            }

            ref var recent = ref _recent[number % Kept];
            if (recent.Text is null || recent.Number != number)
            {
                recent = (number, At(number == 0 ? 0 : _ends[number - 1], _ends[number]));
            }

            return recent.Text;
        }
    }

    public void Dispose() => _texts.Dispose();

    private void Fill(Part? part)
    {
        using var reader = part?.Read();
        while (reader?.Read() is true)
        {
            if (reader is { IsStartElement: true, LocalName: "si" })
            {
                _texts.Write(Encoding.UTF8.GetBytes(TextRuns.Read(reader)));
                _ends.Add(_texts.Position);
            }
        }

        _texts.Flush();
    }

    private string At(long from, long until)
    {
        var bytes = new byte[until - from];
        var read = 0;
        while (read < bytes.Length)
        {
            read += RandomAccess.Read(_texts.SafeFileHandle, bytes.AsSpan(read), from + read) is var more and > 0 ? more : throw new EndOfStreamException();
        }

        return Encoding.UTF8.GetString(bytes);
    }
}
