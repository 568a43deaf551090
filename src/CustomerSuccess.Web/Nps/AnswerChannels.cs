namespace CustomerSuccess.Web.Nps;

/// <summary>The ways in which answers that are entered by hand arrive, as the records name them.</summary>
public static class AnswerChannels
{
    public static IReadOnlyList<string> All { get; } = ["paper", "telephone", "e-mail", "meeting", "link"];
}
