using CustomerSuccess.Data.Generated.Words;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Generated;

/// <summary>What a made-up customer answers and says.</summary>
internal sealed class Voices(CompanyPlan company, SeededRandom random, GeneratedCustomer made, Wellbeing wellbeing, string name)
{
    private static readonly string[] Channels = ["email", "link", "phone"];

    private bool IsPersian => made.Customer.Country == "IR";

    /// <summary>Asks the customer when a wave is on, and lets them speak up now and then.</summary>
    public void Speak(DateOnly month)
    {
        if (company.Waves.FirstOrDefault(wave => wave.From.Year == month.Year && wave.From.Month == month.Month) is { } wave)
        {
            Ask(wave);
        }

        if (random.Happens(0.045))
        {
            Note(month.AddDays(random.Whole(0, 27)));
        }
    }

    private void Ask(SurveyWave wave)
    {
        var contact = random.OneOf(made.Contacts);
        var isUndelivered = random.Happens(0.025);
        made.Invitations.Add(new SurveyInvitation
        {
            Id = random.Id(wave.From),
            WaveId = wave.Id,
            CustomerId = made.Customer.Id,
            ContactId = contact.Id,
            AskedOn = wave.From,
            IsUndelivered = isUndelivered,
        });
        var day = wave.From.AddDays((int)(30 * Math.Pow(random.Share(), 2)));
        if (isUndelivered || day > company.Options.Until || !random.Happens(0.22 + (0.22 * wellbeing.Now)))
        {
            return;
        }

        var score = (int)Math.Clamp(Math.Round(3.9 + (6.7 * wellbeing.Now) + (1.45 * random.Normal())), 0, 10);
        var (topic, text) = Verbatims.Of(random, score >= 9 ? 1 : score >= 7 ? 0 : -1, IsPersian);
        var says = random.Happens(0.55);
        made.Responses.Add(new SurveyResponse
        {
            Id = new ResponseId(random.Id(day)),
            ExternalId = $"{name}-r{made.Responses.Count + 1}",
            WaveId = wave.Id,
            CustomerId = made.Customer.Id,
            ContactId = contact.Id,
            AnsweredOn = day,
            Score = score,
            Scale = company.Survey.Scale,
            Comment = says ? text : null,
            Topics = says ? topic : string.Empty,
            Agent = random.Happens(0.6) ? random.OneOf(PersonNames.Agents) : null,
            Channel = random.OneOf(Channels),
            EnteredAt = Instant(day),
            EntryKey = random.Id(day),
        });
    }

    private void Note(DateOnly day)
    {
        if (day > company.Options.Until)
        {
            return;
        }

        var sentiment = (int)Math.Clamp(Math.Round((4.4 * (wellbeing.Now - 0.5)) + random.Normal()), -2, 2);
        var (topic, text) = Verbatims.Of(random, Math.Sign(sentiment), IsPersian);
        made.Notes.Add(new FeedbackNote
        {
            Id = new FeedbackNoteId(random.Id(day)),
            ExternalId = $"{name}-f{made.Notes.Count + 1}",
            CustomerId = made.Customer.Id,
            ContactId = random.OneOf(made.Contacts).Id,
            On = day,
            Source = random.Weighted([(FeedbackSource.Call, 4.0), (FeedbackSource.OneToOne, 3.0), (FeedbackSource.Event, 1.0), (FeedbackSource.Other, 1.0)]),
            Topics = topic,
            Liked = sentiment > 0 ? text : null,
            Disliked = sentiment <= 0 ? text : null,
            Sentiment = sentiment,
            Agent = random.Happens(0.5) ? random.OneOf(PersonNames.Agents) : null,
            EnteredAt = Instant(day),
        });
    }

    private static DateTime Instant(DateOnly day) => day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
}
