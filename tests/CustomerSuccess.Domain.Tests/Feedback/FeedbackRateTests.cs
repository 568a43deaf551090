using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Tests.RandomRecords;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Feedback;

public class FeedbackRateTests : MetricTests
{
    private static readonly ActiveSpan[] FiveActive = [.. Enumerable.Range(1, 5).Select(number => Active(number, "2026-01-01", null))];

    [Fact]
    public override void Worked_example_of_the_documentation()
    {
        // Four delivered invitations, two answered; five customers, two answered and another was spoken with.
        var rate = FeedbackRate.Of(
            [Asked(1, "2026-03-01"), Asked(2, "2026-03-01"), Asked(3, "2026-03-01"), Asked(4, "2026-03-01"), Asked(5, "2026-03-01", isUndelivered: true)],
            [Answered(1, "2026-03-03", 9), Answered(2, "2026-03-04", null)],
            [Note(5, "2026-03-20")],
            FiveActive,
            March);

        rate.Rate.Should().Be(new Figure.Defined(0.5m));
        rate.Coverage.Should().Be(new Figure.Defined(0.6m));
    }

    [Fact]
    public override void Nothing_recorded()
    {
        var nothing = FeedbackRate.Of([], [], [], [], March);
        nothing.Rate.Should().Be(new Figure.NotDefined(WhyNot.NobodyAsked));
        nothing.Coverage.Should().Be(new Figure.NotDefined(WhyNot.NoCustomers));
    }

    [Fact]
    public override void Edges_of_the_period()
    {
        FeedbackRate Of(string on) => FeedbackRate.Of([Asked(1, on)], [], [Note(1, on)], FiveActive, March);
        (Of("2026-02-28").Asked, Of("2026-02-28").HeardFrom).Should().Be((0, 0));
        (Of("2026-03-01").Asked, Of("2026-03-01").HeardFrom).Should().Be((1, 1));
        (Of("2026-03-31").Asked, Of("2026-03-31").HeardFrom).Should().Be((1, 1));
        (Of("2026-04-01").Asked, Of("2026-04-01").HeardFrom).Should().Be((0, 0));
        FeedbackRate.Of([], [], [], [Active(1, "2026-01-01", "2026-03-01"), Active(2, "2026-01-01", "2026-03-02"), Active(3, "2026-04-01", null)], March).Active.Should().Be(1);
    }

    [Fact]
    public void An_answer_in_another_wave_or_of_another_person_is_no_answer_to_an_invitation()
    {
        var (sara, reza) = (ContactId.New(), ContactId.New());
        var answer = Answered(1, "2026-03-05", 9);
        answer.ContactId = reza;

        FeedbackRate.Of([Asked(1, "2026-03-01", contact: sara)], [answer], [], FiveActive, March).Answered.Should().Be(0);
        FeedbackRate.Of([Asked(1, "2026-03-01", contact: reza)], [answer], [], FiveActive, March).Answered.Should().Be(1);
        FeedbackRate.Of([Asked(1, "2026-03-01")], [answer], [], FiveActive, March).Answered.Should().Be(1, "nobody in particular was asked");
        FeedbackRate.Of([Asked(1, "2026-03-01")], [Answered(1, "2026-03-05", 9, wave: 2)], [], FiveActive, March).Answered.Should().Be(0);
    }

    [Fact]
    public void On_random_records_both_are_shares()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var slice = new RandomSlice(new RandomCompany(seed, March));
            foreach (var period in slice.Periods)
            {
                var rate = FeedbackRate.Of(slice.Company.Invitations, slice.Company.Responses, slice.Company.Notes, slice.Active, period);
                rate.Answered.Should().BeLessThanOrEqualTo(rate.Asked);
                rate.HeardFrom.Should().BeLessThanOrEqualTo(rate.Active);
            }
        }
    }

    private static SurveyInvitation Asked(int customer, string on, bool isUndelivered = false, ContactId? contact = null) => new()
    {
        Id = Guid.NewGuid(),
        WaveId = new WaveId(new Guid(1, 0, 0, new byte[8])),
        CustomerId = Customer(customer),
        ContactId = contact,
        AskedOn = Day(on),
        IsUndelivered = isUndelivered,
    };

    private static FeedbackNote Note(int customer, string on) => new() { Id = FeedbackNoteId.New(), CustomerId = Customer(customer), On = Day(on) };
}
