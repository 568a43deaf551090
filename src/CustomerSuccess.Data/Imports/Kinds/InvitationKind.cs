using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>invitations.csv: who was asked, found again by wave and person, or by wave and customer when no person is named.</summary>
internal sealed class InvitationKind() : MatchedKind<SurveyInvitation>(
    "invitations", Needed("survey"), Needed("wave"), Needed("customer"), Optional("contact"), Needed("asked_on"), Optional("undelivered"))
{
    protected override SurveyInvitation Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var customer = references.Customer(line);
        return new SurveyInvitation
        {
            Id = Guid.CreateVersion7(),
            WaveId = references.Wave(line, references.Survey(line).Id),
            CustomerId = customer,
            ContactId = references.ContactOf(line, customer),
            AskedOn = line.Needed<DateOnly>("asked_on", ImportValues.Day),
            IsUndelivered = line.Optional<bool>("undelivered", ImportValues.Boolean) ?? false,
        };
    }

    protected override string KeyOf(SurveyInvitation record) => $"{record.WaveId.Value} {record.CustomerId.Value} {record.ContactId?.Value}";

    protected override async Task<IReadOnlyList<SurveyInvitation>> StoredAsync(IReadOnlyList<SurveyInvitation> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var customers = read.Select(invitation => invitation.CustomerId).Distinct().ToArray();
        var waves = read.Select(invitation => invitation.WaveId).Distinct().ToArray();
        return await context.SurveyInvitations.Where(invitation => customers.Contains(invitation.CustomerId) && waves.Contains(invitation.WaveId)).ToListAsync(cancellationToken);
    }

    protected override bool Apply(SurveyInvitation stored, SurveyInvitation read, CustomerSuccessContext context)
    {
        stored.IsUndelivered = read.IsUndelivered;
        if (stored.AskedOn == read.AskedOn)
        {
            return false;
        }

        context.Entry(stored).Property(invitation => invitation.AskedOn).CurrentValue = read.AskedOn;
        return true;
    }
}
