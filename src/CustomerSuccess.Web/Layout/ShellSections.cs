namespace CustomerSuccess.Web.Layout;

/// <summary>The places in the top bar that a page may fill, by <c>SectionContent</c>.</summary>
public static class ShellSections
{
    /// <summary>Where the page's period picker stands.</summary>
    public const string Period = "period";

    /// <summary>Where the page says through which time its data is complete.</summary>
    public const string Fresh = "fresh";
}
