using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Nps;

/// <summary>Reads answers with the names that a list of entries shows.</summary>
internal static class ResponseRows
{
    public static async Task<List<EnteredResponse>> ReadAsync(CustomerSuccessContext context, IQueryable<SurveyResponse> responses, CancellationToken cancellationToken)
    {
        var rows = await responses.AsNoTracking()
            .Join(context.Customers, response => response.CustomerId, customer => customer.Id, (response, customer) => new { response, customer.Name })
            .Select(row => new
            {
                row.response,
                row.Name,
                Person = context.Contacts.Where(contact => contact.Id == row.response.ContactId).Select(contact => contact.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => Of(row.response, row.Name, row.Person)).OrderByDescending(row => row.EnteredAt).ThenByDescending(row => row.Id.Value)];
    }

    public static async Task<EnteredResponse?> FindAsync(CustomerSuccessContext context, ResponseId id, CancellationToken cancellationToken) =>
        (await ReadAsync(context, context.SurveyResponses.Where(response => response.Id == id), cancellationToken)).SingleOrDefault();

    private static EnteredResponse Of(SurveyResponse response, string customer, string? contact) => new(
        response.Id,
        response.Version,
        response.WaveId,
        response.CustomerId,
        customer,
        response.ContactId,
        contact ?? response.Respondent,
        response.AnsweredOn,
        response.Score,
        response.EnteredAt,
        response.EnteredBy)
    {
        Comment = response.Comment,
        Agent = response.Agent,
        Channel = response.Channel,
        Topics = FeedbackTopics.Split(response.Topics),
        IsWithdrawn = response.IsWithdrawn,
    };
}
