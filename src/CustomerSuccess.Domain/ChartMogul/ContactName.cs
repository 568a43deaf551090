namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>A person's name in two parts, as ChartMogul has it, where ours is one text.</summary>
/// <remarks>The last word is the last name, and all before it the first. A name of one word is a first name.</remarks>
public static class ContactName
{
    /// <summary>Returns both parts as one name; empty where there is neither.</summary>
    public static string Joined(string? first, string? last) => string.Join(' ', new[] { first?.Trim(), last?.Trim() }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Returns the first name; none of an empty name.</summary>
    public static string? FirstOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var whole = name.Trim();
        return whole.LastIndexOf(' ') is > 0 and var at ? whole[..at].TrimEnd() : whole.Length > 0 ? whole : null;
    }

    /// <summary>Returns the last name; none of a name of one word.</summary>
    public static string? LastOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var whole = name.Trim();
        return whole.LastIndexOf(' ') is > 0 and var at ? whole[(at + 1)..] : null;
    }
}
