namespace CustomerSuccess.Domain.Nps;

/// <summary>What a survey or a wave must keep to by itself.</summary>
public static class SurveyRules
{
    /// <summary>Returns what is wrong with the name and the days of a wave.</summary>
    public static IReadOnlyList<SurveyFault> FaultsOf(WaveEntry wave)
    {
        ArgumentNullException.ThrowIfNull(wave);
        var faults = new List<SurveyFault>(FaultsOf(wave.Name));
        if (wave.LastDay < wave.From)
        {
            faults.Add(SurveyFault.EndIsBeforeStart);
        }

        return faults;
    }

    /// <summary>Returns what is wrong with a name.</summary>
    public static IReadOnlyList<SurveyFault> FaultsOf(string? name) => name switch
    {
        _ when string.IsNullOrWhiteSpace(name) => [SurveyFault.NameIsMissing],
        { Length: > ResponseRules.LongestName } => [SurveyFault.NameIsTooLong],
        _ => [],
    };
}
