namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>Stands for the words of the results of <c>analyze</c> in both languages.</summary>
internal sealed class AnalysisWords
{
    private AnalysisWords()
    {
    }
}
