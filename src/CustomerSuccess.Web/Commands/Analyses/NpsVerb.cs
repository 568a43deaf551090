using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>Counts net promoter scores, of all and by group, and compares the groups. A line is an answer.</summary>
internal sealed class NpsVerb() : AnalysisVerb("nps")
{
    /// <summary>Groups beyond this are counted, but not compared with one another: of so many pairs some always look clear.</summary>
    private const int MostCompared = 20;

    protected override IReadOnlyList<string> OwnOptions => ["score", "group"];

    protected override void Analyse(AnalysisOptions asked, AnalysisTable table, AnalysisFields result)
    {
        var (score, group) = (asked.Column(table, "score"), asked.OptionalColumn(table, "group"));
        var answers = table.Read<(string Group, int Score)>(line => line.Whole(score, 0, 10) is { } given && (group is null ? string.Empty : line.Name(group.Value)) is { } name ? (name, given) : null).ToList();
        Add(result, ScoreOf(answers));
        List<(string Name, NetPromoterScore Score)> groups = group is null ? [] : [.. answers.GroupBy(answer => answer.Group).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, ScoreOf(one)))];
        result.Add("groups", groups.Select(one => Row(result, one.Name, one.Score)));
        var isCompared = groups.Count <= MostCompared;
        result.Add("differences", isCompared ? groups.SelectMany((one, place) => groups.Skip(place + 1).Select(other => Row(result, one, other))) : []);
        if (!isCompared)
        {
            result.Note("TooManyGroups", groups.Count, MostCompared);
        }
    }

    private static NetPromoterScore ScoreOf(IEnumerable<(string Group, int Score)> answers)
    {
        var counts = answers.CountBy(answer => NpsClasses.Of(answer.Score)).ToDictionary();
        int Count(NpsClass kind) => counts.GetValueOrDefault(kind);
        return new NetPromoterScore(NpsLevel.Response, Count(NpsClass.Promoter), Count(NpsClass.Passive), Count(NpsClass.Detractor), counts.Values.Sum());
    }

    private static void Add(AnalysisFields fields, NetPromoterScore score)
    {
        fields.Add("answers", score.Answers);
        fields.Add("promoters", score.Promoters);
        fields.Add("passives", score.Passives);
        fields.Add("detractors", score.Detractors);
        fields.Add("nps", score.Score);
        fields.Add("variance", score.Variance);
        fields.Add("standard_error", score.Margin.Then(margin => new Figure.Defined(margin / Confidence.Z95)));
        fields.Add("margin", score.Margin);
        fields.Add("nps_low", score.Range?.Low);
        fields.Add("nps_high", score.Range?.High);
        fields.Add("few_answers", score.HasFewAnswers);
    }

    private static AnalysisFields Row(AnalysisFields result, string group, NetPromoterScore score)
    {
        var row = result.Part();
        row.Add("group", group);
        Add(row, score);
        return row;
    }

    private static AnalysisFields Row(AnalysisFields result, (string Name, NetPromoterScore Score) one, (string Name, NetPromoterScore Score) other)
    {
        var (row, difference) = (result.Part(), new NpsDifference(one.Score, other.Score));
        row.Add("group", one.Name);
        row.Add("other_group", other.Name);
        row.Add("difference", difference.Difference);
        row.Add("margin", difference.Margin);
        row.Add("difference_low", difference.Range?.Low);
        row.Add("difference_high", difference.Range?.High);
        row.Add("clear", difference.IsClear);
        return row;
    }
}
