using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>scorecards.csv: what the health score is made of from a day on, as JSON, found again by the version's number.</summary>
internal sealed class ScorecardKind() : SettingKind<ScorecardVersion>(
    "scorecards", Needed("number"), Needed("from"), Needed("content"), Optional("note"), Optional("published_by"), Needed("published_at"))
{
    protected override ScorecardVersion Read(LineValues line, References references)
    {
        Content(line, "content", Scorecard.FromJson);
        return new ScorecardVersion
        {
            Id = ScorecardId.New(),
            Number = line.Needed<int>("number", ImportValues.Whole(1, int.MaxValue)),
            From = line.Needed<DateOnly>("from", ImportValues.Day),
            Content = line.Text("content") ?? string.Empty,
            Note = line.Text("note"),
            PublishedBy = references.Member(line, "published_by"),
            PublishedAt = line.Needed<DateTime>("published_at", ImportValues.Instant),
        };
    }

    protected override string KeyOf(ScorecardVersion record) => ValueWords.Of(record.Number);

    protected override bool Apply(ScorecardVersion stored, ScorecardVersion read, CustomerSuccessContext context)
    {
        var entry = context.Entry(stored);
        entry.Property(version => version.From).CurrentValue = read.From;
        entry.Property(version => version.Content).CurrentValue = read.Content;
        entry.Property(version => version.Note).CurrentValue = read.Note;
        entry.Property(version => version.PublishedBy).CurrentValue = read.PublishedBy;
        entry.Property(version => version.PublishedAt).CurrentValue = read.PublishedAt;
        return false;
    }
}
