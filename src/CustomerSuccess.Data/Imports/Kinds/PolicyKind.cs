using CustomerSuccess.Data.Policies;
using CustomerSuccess.Domain.Policies;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>policies.csv: the definitions in force from a day on, as JSON. Of two changes for one day the later one holds, so that both make the key.</summary>
internal sealed class PolicyKind() : SettingKind<PolicyVersion>("policies", Needed("from"), Needed("content"), Optional("note"), Optional("author"), Needed("changed_at"))
{
    protected override PolicyVersion Read(LineValues line, References references)
    {
        Content(line, "content", PolicyContent.Read);
        return new PolicyVersion
        {
            Id = Guid.CreateVersion7(),
            From = line.Needed<DateOnly>("from", ImportValues.Day),
            Content = line.Text("content") ?? string.Empty,
            Note = line.Text("note"),
            Author = references.Member(line, "author"),
            ChangedAt = line.Needed<DateTime>("changed_at", ImportValues.Instant),
        };
    }

    protected override string KeyOf(PolicyVersion record) => $"{record.From:o} {record.ChangedAt:O}";

    protected override bool Apply(PolicyVersion stored, PolicyVersion read, CustomerSuccessContext context)
    {
        var entry = context.Entry(stored);
        entry.Property(version => version.Content).CurrentValue = read.Content;
        entry.Property(version => version.Note).CurrentValue = read.Note;
        entry.Property(version => version.Author).CurrentValue = read.Author;
        return false;
    }
}
