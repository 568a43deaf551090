using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Domain.Tests.RandomRecords;

/// <summary>Invitations, answers and notes: of contacts, of names and of nobody; skipped, undone and unasked ones among them.</summary>
internal static class RandomVoices
{
    public static IEnumerable<SurveyInvitation> InvitationsOf(this RandomCompany company, SurveyWave wave) =>
        company.Contacts.Where(_ => company.Random.Next(2) == 0).Select(contact => new SurveyInvitation
        {
            Id = company.NextGuid(),
            WaveId = wave.Id,
            CustomerId = contact.CustomerId,
            ContactId = contact.Id,
            AskedOn = company.Days.Next(),
            IsUndelivered = company.Random.Next(6) == 0,
        });

    public static IEnumerable<SurveyResponse> ResponsesOf(this RandomCompany company, SurveyWave wave)
    {
        var scale = company.Surveys.First(survey => survey.Id == wave.SurveyId).Scale;
        foreach (var contact in company.Contacts.Where(_ => company.Random.Next(3) > 0))
        {
            yield return company.ResponseOf(wave, scale, contact.CustomerId, contact.Id, null);
        }

        foreach (var customer in company.Customers.Where(_ => company.Random.Next(3) == 0))
        {
            yield return company.ResponseOf(wave, scale, customer.Id, null, company.Random.Next(2) == 0 ? null : "Somebody");
        }
    }

    public static IEnumerable<FeedbackNote> NotesOf(this RandomCompany company, Customer customer)
    {
        for (var left = company.Random.Next(3); left > 0; left--)
        {
            yield return new FeedbackNote
            {
                Id = new FeedbackNoteId(company.NextGuid()),
                CustomerId = customer.Id,
                On = company.Days.Next(),
                Source = company.OneOf(Enum.GetValues<FeedbackSource>()),
                Sentiment = company.Random.Next(4) == 0 ? null : company.Random.Next(-2, 3),
            };
        }
    }

    private static SurveyResponse ResponseOf(this RandomCompany company, SurveyWave wave, RatingScale scale, CustomerId customer, ContactId? contact, string? respondent)
    {
        var day = company.Days.Next();
        return new SurveyResponse
        {
            Id = new ResponseId(company.NextGuid()),
            WaveId = wave.Id,
            CustomerId = customer,
            ContactId = contact,
            Respondent = respondent,
            AnsweredOn = day,
            Score = company.Random.Next(8) == 0 ? null : company.OneOf([scale.Lowest(), 3, 6, 7, 8, 9, 10]),
            Scale = scale,
            EnteredAt = day.ToDateTime(new TimeOnly(company.Random.Next(24), 0), DateTimeKind.Utc),
            EntryKey = company.NextGuid(),
            IsWithdrawn = company.Random.Next(10) == 0,
        };
    }
}
