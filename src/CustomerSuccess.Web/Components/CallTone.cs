namespace CustomerSuccess.Web.Components;

/// <summary>How urgent a strip is.</summary>
public enum CallTone
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>A figure went the wrong way.</summary>
    Trend,

    /// <summary>Something may be wrong.</summary>
    Warning,

    /// <summary>Something is wrong.</summary>
    Error,
}
