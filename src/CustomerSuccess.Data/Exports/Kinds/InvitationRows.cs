using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>Who was asked.</summary>
internal sealed class InvitationRows() : PlainRows<SurveyInvitation>(
    "invitations",
    Reference("survey", row => RecordName.Of(row.Survey, row.Wave!.SurveyId.Value)),
    Reference("wave", row => row.Wave!.Name),
    Reference("customer", row => RecordName.Of(row.Customer, row.Record.CustomerId.Value)),
    Reference("contact", row => row.Record.ContactId is { } contact ? RecordName.Of(row.Contact, contact.Value) : null),
    Day("asked_on", row => row.Record.AskedOn),
    Truth("undelivered", row => row.Record.IsUndelivered))
{
    public override IReadOnlyList<string> Key => ["survey", "wave", "customer", "contact"];

    public override IQueryable<Row<SurveyInvitation>> Query(CustomerSuccessContext context) =>
        from invitation in context.SurveyInvitations
        join customer in context.Customers on invitation.CustomerId equals customer.Id
        join wave in context.SurveyWaves on invitation.WaveId equals wave.Id
        join survey in context.Surveys on wave.SurveyId equals survey.Id
        from contact in context.Contacts.Where(contact => contact.Id == invitation.ContactId).DefaultIfEmpty()
        select new Row<SurveyInvitation>
        {
            Record = invitation,
            Own = invitation.Id,
            CustomerId = customer.Id,
            Customer = customer.ExternalId,
            ManagerId = customer.ManagerId,
            Contact = contact.ExternalId,
            Survey = survey.ExternalId,
            Wave = wave,
        };

    protected override IQueryable<Row<SurveyInvitation>> InOrder(IQueryable<Row<SurveyInvitation>> rows, string binary) => rows
        .OrderBy(row => row.Survey == null).ThenBy(row => EF.Functions.Collate(row.Survey, binary)).ThenBy(row => row.Wave!.SurveyId)
        .ThenBy(row => row.Wave!.From).ThenBy(row => EF.Functions.Collate(row.Wave!.Name, binary))
        .ThenBy(row => row.Customer == null).ThenBy(row => EF.Functions.Collate(row.Customer, binary)).ThenBy(row => row.Record.CustomerId)
        .ThenBy(row => row.Contact == null).ThenBy(row => EF.Functions.Collate(row.Contact, binary)).ThenBy(row => row.Record.ContactId);

    protected override (DateOnly From, DateOnly Until)? DaysOf(SurveyInvitation record) => (record.AskedOn, record.AskedOn.AddDays(1));

    protected override IQueryable<Row<SurveyInvitation>> Find(IQueryable<Row<SurveyInvitation>> rows, IReadOnlyList<string> key)
    {
        var (wave, contact) = (key[1], key[3]);
        var asked = rows.OfSurvey(key[0]).OfCustomer(key[2]).Where(row => row.Wave!.Name == wave);
        if (contact.Length == 0)
        {
            return asked.Where(row => row.Record.ContactId == null);
        }

        if (!RecordName.IsOwn(contact, out var own))
        {
            return asked.Where(row => row.Contact == contact);
        }

        var person = new ContactId(own.Value);
        return asked.Where(row => row.Record.ContactId == person);
    }
}
