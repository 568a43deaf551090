using CustomerSuccess.Data.Imports.Spreadsheets;

namespace CustomerSuccess.Data.Imports.Guessing;

/// <summary>Which kind of record a file most likely holds, and which of its headings is which column.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Columns">The headings of our columns.</param>
internal sealed record KindGuess(RecordKind Kind, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>Kinds in the order in which files that could be either are most likely meant.</summary>
    private static readonly string[] Likely = ["customers", "subscriptions", "purchases", "contacts", "costs", "responses", "feedback", "plans"];

    /// <summary>Returns the kind that explains most of the headings; a file that says its kind in its name is taken at its word.</summary>
    public static KindGuess Of(string file, IReadOnlyList<string> headings)
    {
        var names = SheetFile.NamesIn(file);
        var guesses = RecordKinds.InOrder.Select(kind => Of(kind, headings)).ToList();
        return guesses
            .OrderByDescending(guess => guess.IsLikely(headings) ? names.SkipWhile(name => !ColumnSynonyms.Names(guess.Kind.Name, name)).Count() : 0)
            .ThenByDescending(guess => guess.IsWhole)
            .ThenByDescending(guess => guess.Columns.Count)
            .ThenBy(guess => Array.IndexOf(Likely, guess.Kind.Name) is var place && place < 0 ? Likely.Length : place)
            .First();
    }

    /// <summary>Returns which heading is which column of a kind: of several that could be one, the one that says it most plainly.</summary>
    public static KindGuess Of(RecordKind kind, IReadOnlyList<string> headings)
    {
        var normal = headings.Distinct().Where(heading => heading.Length > 0).Select(heading => (Heading: heading, Normal: ImportHeader.Normal(heading))).ToList();
        var matches = kind.Columns
            .SelectMany(rule => normal.Select(heading => (rule.Name, heading.Heading, Strength: ColumnSynonyms.Match(kind.Name, rule.Name, heading.Normal))))
            .Where(match => match.Strength > 0)
            .OrderByDescending(match => match.Strength);
        var columns = new Dictionary<string, string>();
        var taken = new HashSet<string>();
        foreach (var (name, heading, _) in matches)
        {
            if (!columns.ContainsKey(name) && taken.Add(heading))
            {
                columns[name] = heading;
            }
        }

        foreach (var (heading, name) in normal.Where(heading => !taken.Contains(heading.Heading) && kind.Knows(heading.Normal) && !columns.ContainsKey(heading.Normal)))
        {
            columns[name] = heading;
        }

        return new KindGuess(kind, columns);
    }

    /// <summary>Tells whether the headings bear out what a name says: "people.csv" may well be of customers.</summary>
    private bool IsLikely(IReadOnlyList<string> headings) => Columns.Count > 0 && (IsWhole || Columns.Count * 2 >= headings.Count);

    private bool IsWhole => Kind.Columns.All(rule => !rule.IsNeeded || Columns.ContainsKey(rule.Name));
}
