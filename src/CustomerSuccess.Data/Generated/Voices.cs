using CustomerSuccess.Data.Generated.Words;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Generated;

/// <summary>What a made-up customer answers and says.</summary>
internal sealed class Voices(CompanyPlan company, SeededRandom random, GeneratedCustomer made, Wellbeing wellbeing, string name)
{
    /// <summary>How many days after they were asked the last ones answer.</summary>
    public const int LongestWait = 14;

    private static readonly string[] Channels = ["email", "link", "phone"];
    private readonly int _monthOfQuarter = random.Whole(0, 2);

    private bool IsPersian => made.Customer.Country == "IR";

    /// <summary>Gets how often a month somebody of ours talks with the customer: with large ones nearly every month.</summary>
    private double Talks => made.Customer.Segment switch { "Small" => 0.28, "Medium" => 0.58, _ => 0.9 };

    /// <summary>Asks the customer when it is their month, and logs what they say to us now and then.</summary>
    public void Speak(DateOnly month)
    {
        if (month.Month % 3 == _monthOfQuarter)
        {
            Ask(company.Survey.WaveIn(month), AnyDay(month));
        }

        if (random.Happens(Talks))
        {
            Note(AnyDay(month));
        }
    }

    /// <summary>Logs the talk at the start.</summary>
    public void Welcome(DateOnly day) => Note(day.AddDays(random.Whole(1, 10)));

    private void Ask(SurveyWave wave, DateOnly on)
    {
        if (on > company.Options.Until)
        {
            return;
        }

        var contact = random.OneOf(made.Contacts);
        var isUndelivered = random.Happens(0.025);
        made.Invitations.Add(new SurveyInvitation
        {
            Id = random.Id(on),
            WaveId = wave.Id,
            CustomerId = made.Customer.Id,
            ContactId = contact.Id,
            AskedOn = on,
            IsUndelivered = isUndelivered,
        });
        // Three of five answer on the same day, and hardly anybody after a week.
        var day = on.AddDays((int)(LongestWait * Math.Pow(random.Share(), 5)));
        if (!isUndelivered && day <= company.Options.Until && random.Happens(0.27 + (0.17 * wellbeing.Now)))
        {
            Answer(wave, contact.Id, day);
        }
    }

    private void Answer(SurveyWave wave, ContactId contact, DateOnly day)
    {
        var score = (int)Math.Clamp(Math.Round(3.6 + (6.8 * wellbeing.Now) + (1.45 * random.Normal())), 0, 10);
        var (topic, text) = Verbatims.Of(random, score >= 9 ? 1 : score >= 7 ? 0 : -1, IsPersian);
        var says = random.Happens(0.55);
        made.Responses.Add(new SurveyResponse
        {
            Id = new ResponseId(random.Id(day)),
            ExternalId = $"{name}-r{made.Responses.Count + 1}",
            WaveId = wave.Id,
            CustomerId = made.Customer.Id,
            ContactId = contact,
            AnsweredOn = day,
            Score = score,
            Scale = company.Survey.Record.Scale,
            Comment = says ? text : null,
            Topics = says ? topic : string.Empty,
            Agent = random.Happens(0.6) ? random.OneOf(PersonNames.Agents) : null,
            Channel = random.OneOf(Channels),
            EnteredAt = company.EnteredOn(day, 9),
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
            EnteredAt = company.EnteredOn(day, 9),
        });
    }

    private DateOnly AnyDay(DateOnly month) => month.AddDays(random.Whole(0, month.AddMonths(1).DayNumber - month.DayNumber - 1));
}
