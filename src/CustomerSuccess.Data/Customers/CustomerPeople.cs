using CustomerSuccess.Data.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Customers;

/// <summary>Finds the names of the people who appear in a customer's records.</summary>
internal static class CustomerPeople
{
    public static async Task<CustomerRecords> NamedAsync(CustomerSuccessContext context, CustomerRecords records, CancellationToken cancellationToken)
    {
        var ids = Of(records).Distinct().Select(member => member.Value).ToList();
        var names = await context.Users.Where(member => ids.Contains(member.Id))
            .ToDictionaryAsync(member => new MemberId(member.Id), member => member.DisplayName, cancellationToken);
        return records with
        {
            People = names,
            Keys = await AuthorNames.KeysAsync(context, records.Audit, cancellationToken),
            ManagerName = records.Customer.ManagerId is { } manager ? names.GetValueOrDefault(manager) : null,
        };
    }

    private static IEnumerable<MemberId> Of(CustomerRecords records) =>
        new[] { records.Customer.ManagerId }
            .Concat(records.Notes.Select(note => note.EnteredBy))
            .Concat(records.Answers.Select(answer => answer.Response.EnteredBy))
            .Concat(records.FactorValues.Select(value => value.EnteredBy))
            .Concat(records.Overrides.Select(health => (MemberId?)health.Author))
            .Concat(records.Actions.SelectMany(action => new[] { action.Owner, action.EnteredBy, action.ClosedBy }))
            .Concat(records.Audit.Select(entry => entry.Member))
            .OfType<MemberId>();
}
