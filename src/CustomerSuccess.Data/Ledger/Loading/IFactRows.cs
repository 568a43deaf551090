namespace CustomerSuccess.Data.Ledger.Loading;

/// <summary>Rows of a query, read forward, column after column. A column is read exactly once, in order.</summary>
public interface IFactRows : IDisposable
{
    /// <summary>Goes to the next row, or tells that there is none.</summary>
    bool Read();

    /// <summary>Returns a GUID; the empty one for none.</summary>
    Guid ReadGuid();

    /// <summary>Returns a day's number.</summary>
    int ReadDay(int ifNull);

    long ReadLong();

    int ReadInt(int ifNull);

    string? ReadText();

    /// <summary>Returns text as UTF-8; empty for none.</summary>
    byte[] ReadUtf8();

    /// <summary>Returns bytes; empty for none.</summary>
    byte[] ReadBytes();

    /// <summary>Returns an instant, UTC.</summary>
    DateTime ReadInstant();
}
