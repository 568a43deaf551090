using CustomerSuccess.Data.Closing;
using CustomerSuccess.Domain.Closing;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>closed_periods.csv: the months that were reported, with the headlines as they were, as JSON. Read last, since nothing is entered into closed months.</summary>
internal sealed class ClosedPeriodKind() : SettingKind<ClosedPeriod>(
    "closed_periods", Needed("id"), Needed("from"), Needed("until"), Needed("closed_at"), Optional("closed_by"), Needed("figures"), Optional("reopened_at"), Optional("reopened_by"), Optional("reopening_reason"))
{
    protected override ClosedPeriod Read(LineValues line, References references)
    {
        var read = new ClosedPeriod
        {
            Id = line.OwnName(),
            From = line.Needed<DateOnly>("from", ImportValues.Day),
            Until = line.Needed<DateOnly>("until", ImportValues.Day),
            ClosedAt = line.Needed<DateTime>("closed_at", ImportValues.Instant),
            ClosedBy = references.Member(line, "closed_by"),
            Figures = Content(line, "figures", ClosedFigures.Read) ?? [],
        };
        Reopen(read, line, references);
        if (line.Refusals.Count == 0 && read.Until <= read.From)
        {
            line.Refuse("until", RefusalReason.UntilNotAfterFrom);
        }

        return read;
    }

    protected override string KeyOf(ClosedPeriod record) => RecordName.Of(null, record.Id);

    protected override bool Apply(ClosedPeriod stored, ClosedPeriod read, CustomerSuccessContext context)
    {
        var entry = context.Entry(stored);
        entry.Property(period => period.From).CurrentValue = read.From;
        entry.Property(period => period.Until).CurrentValue = read.Until;
        entry.Property(period => period.ClosedAt).CurrentValue = read.ClosedAt;
        entry.Property(period => period.ClosedBy).CurrentValue = read.ClosedBy;
        entry.Property(period => period.ReopenedAt).CurrentValue = read.ReopenedAt;
        entry.Property(period => period.ReopenedBy).CurrentValue = read.ReopenedBy;
        entry.Property(period => period.ReopeningReason).CurrentValue = read.ReopeningReason;
        // Two lists are the same only when they are one, so that equal ones are left alone.
        if (ClosedFigures.Write(stored.Figures) != ClosedFigures.Write(read.Figures))
        {
            entry.Property(period => period.Figures).CurrentValue = read.Figures;
        }

        return false;
    }

    private static void Reopen(ClosedPeriod read, LineValues line, References references)
    {
        var (at, by, reason) = (line.Optional<DateTime>("reopened_at", ImportValues.Instant), references.Member(line, "reopened_by"), line.Text("reopening_reason", ClosingRules.MostReason));
        if (at is null && (by is not null || reason is not null))
        {
            line.Refuse("reopened_at", RefusalReason.ValueMissing);
        }
        else if (at is { } instant && !ClosingRules.AllowsReason(reason))
        {
            line.Refuse("reopening_reason", RefusalReason.TextTooShort, ValueWords.Of(ClosingRules.LeastReason));
        }
        else if (at is not null)
        {
            read.TakeOverReopening(reason!, by, at.Value);
        }
    }
}
