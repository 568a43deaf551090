using CustomerSuccess.Data.Feedback;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Feedback;

namespace CustomerSuccess.Data.Tests.Feedback;

public class FeedbackReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public Task ReadAsync_agrees_with_the_definition_on_random_records(TestDatabase database) => Agreement.HoldsAsync(
        database,
        seed: 23,
        company => new FeedbackReader(company.Ledger),
        (company, slice, filter, _, period) =>
        {
            var chosen = slice.Within(filter, period);
            return FeedbackRate.Of(
                company.Company.Invitations.Where(invitation => chosen.Contains(invitation.CustomerId)),
                company.Company.Responses.Where(response => chosen.Contains(response.CustomerId)),
                company.Company.Notes.Where(note => chosen.Contains(note.CustomerId)),
                slice.Active,
                period);
        });
}
