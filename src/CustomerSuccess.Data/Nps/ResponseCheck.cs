using CustomerSuccess.Data.Customers;
using CustomerSuccess.Data.Entry;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Nps;

/// <summary>Holds an answer against the records: the wave, the customer, the person, what the person answered before.</summary>
/// <param name="Objection">Why it is not saved, or <see langword="null"/>.</param>
/// <param name="Scale">The scale of the survey.</param>
/// <param name="Contact">The person, chosen or found by the name that was typed.</param>
/// <param name="Replaced">The earlier answer that gives way.</param>
internal sealed record ResponseCheck(ResponseOutcome? Objection, RatingScale Scale = default, ContactId? Contact = null, ResponseId? Replaced = null)
{
    public static async Task<ResponseCheck> OfAsync(
        CustomerSuccessContext context, TimeProvider time, ResponseEntry entry, ResponseId? corrected, CancellationToken cancellationToken)
    {
        var wave = await context.SurveyWaves.Where(wave => wave.Id == entry.WaveId)
            .Join(context.Surveys, wave => wave.SurveyId, survey => survey.Id, (wave, survey) => new { wave.From, wave.Until, survey.Scale })
            .SingleOrDefaultAsync(cancellationToken);
        if (wave is null)
        {
            return Refused(ResponseFault.NoSuchWave);
        }

        if (!await context.Customers.AnyAsync(customer => customer.Id == entry.CustomerId, cancellationToken))
        {
            return Refused(ResponseFault.NoSuchCustomer);
        }

        var people = await context.Contacts.AsNoTracking().Where(contact => contact.CustomerId == entry.CustomerId).ToListAsync(cancellationToken);
        var person = people.Find(contact => contact.Id == entry.ContactId);
        if (entry.ContactId is not null && person is null)
        {
            return Refused(ResponseFault.NoSuchPerson);
        }

        var today = (await BusinessDay.ReadAsync(context, time, cancellationToken)).Today;
        var faults = ResponseRules.FaultsOf(entry, wave.Scale, wave.From, wave.Until, today);
        if (faults.Count > 0)
        {
            return Refused([.. faults]);
        }

        var typed = FoldedText.Of(entry.Respondent);
        person ??= typed.Length == 0 ? null : people.Find(contact => FoldedText.Of(contact.Name) == typed);
        var earlier = await EarlierAsync(context, entry, person, person is null ? typed : FoldedText.Of(person.Name), corrected, cancellationToken);
        if (earlier is not null && earlier.Id != entry.Replaces)
        {
            return new ResponseCheck(new ResponseOutcome.AnsweredBefore(earlier));
        }

        return !entry.AcceptsInactive && await ActivityOnDay.IsInactiveAsync(context, entry.CustomerId, entry.AnsweredOn, cancellationToken)
            ? new ResponseCheck(new ResponseOutcome.CustomerNotActive())
            : new ResponseCheck(null, wave.Scale, person?.Id, earlier?.Id);
    }

    /// <summary>Finds the person's own answer in the wave. An answer without a name is nobody's, so that it repeats none; nor does a second submit repeat its first.</summary>
    private static async Task<EnteredResponse?> EarlierAsync(
        CustomerSuccessContext context, ResponseEntry entry, Contact? person, string name, ResponseId? corrected, CancellationToken cancellationToken)
    {
        if (name.Length == 0)
        {
            return null;
        }

        var standing = await ResponseRows.ReadAsync(
            context,
            context.SurveyResponses.Where(response => response.WaveId == entry.WaveId && response.CustomerId == entry.CustomerId && !response.IsWithdrawn && response.Id != corrected && response.EntryKey != entry.EntryKey),
            cancellationToken);
        return standing.Find(response => response.ContactId is { } known ? known == person?.Id : FoldedText.Of(response.Person) == name);
    }

    private static ResponseCheck Refused(params ResponseFault[] faults) => new(new ResponseOutcome.Refused(faults));
}
