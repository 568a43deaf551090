namespace CustomerSuccess.Web.Commands;

/// <summary>Stands for the words of the command line in both languages.</summary>
internal sealed class CommandWords
{
    private CommandWords()
    {
    }
}
