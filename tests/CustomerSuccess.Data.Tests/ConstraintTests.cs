using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Tests;

/// <summary>The database itself refuses what cannot be. Each statement would put one wrong value into a row that was right.</summary>
public class ConstraintTests
{
    private static readonly string Nobody = "'01957000-0000-7000-8000-00000000DEAD'";

    private static readonly Dictionary<string, string> Faults = new(StringComparer.Ordinal)
    {
        ["ck_customers_country"] = "UPDATE customers SET country = 'I'",
        ["ck_subscription_terms_until"] = "UPDATE subscription_terms SET until = '2026-02-28'",
        ["ck_subscription_terms_amount_minor"] = "UPDATE subscription_terms SET amount_minor = -1",
        ["ck_subscription_terms_unit_count"] = "UPDATE subscription_terms SET unit_count = 0",
        ["ck_subscription_terms_quantity"] = "UPDATE subscription_terms SET quantity = -1",
        ["ck_subscription_terms_discount_basis_points"] = "UPDATE subscription_terms SET discount_basis_points = 10001",
        ["ck_billed_plans_unit_count"] = "UPDATE billed_plans SET unit_count = 0",
        ["ck_invoice_lines_quantity"] = "UPDATE invoice_lines SET quantity = -1",
        ["ck_invoice_lines_service_period"] = "UPDATE invoice_lines SET service_end = '2026-01-01 00:00:00'",
        ["ck_exchange_rates_rate"] = "UPDATE exchange_rates SET rate = '0.0'",
        ["ck_exchange_rates_pair"] = "UPDATE exchange_rates SET currency = into_currency",
        ["ck_survey_waves_until"] = "UPDATE survey_waves SET until = from_day",
        ["ck_survey_responses_score"] = "UPDATE survey_responses SET score = 0",
        ["ck_feedback_notes_sentiment"] = "UPDATE feedback_notes SET sentiment = 3",
        ["ck_scorecards_number"] = "UPDATE scorecards SET number = 0",
        ["ck_health_scores_score"] = "UPDATE health_scores SET score = 100000001",
        ["ck_health_scores_coverage"] = "UPDATE health_scores SET coverage = -1",
        ["ck_health_overrides_score"] = "UPDATE health_overrides SET score = -1",
        ["ck_health_overrides_until"] = "UPDATE health_overrides SET until = '2026-05-31'",
        ["ck_health_overrides_reason"] = "UPDATE health_overrides SET reason = 'too short'",
        ["ck_actions_task"] = "UPDATE actions SET task = 'go'",
        ["ck_actions_outcome"] = "UPDATE actions SET outcome = 'ok'",
        ["ck_actions_closed"] = "UPDATE actions SET state = 0",
        ["ck_costs_until"] = "UPDATE costs SET until = from_day",
        ["ck_costs_amount_minor"] = "UPDATE costs SET amount_minor = -1",
        ["ck_costs_counted_basis_points"] = "UPDATE costs SET counted_basis_points = 10001",
        ["ck_costs_pinned_once"] = "UPDATE costs SET segment = 'Large'",
        ["ck_organizations_one"] = "UPDATE organizations SET id = 2",
        ["ck_organizations_fiscal_year_start_month"] = "UPDATE organizations SET fiscal_year_start_month = 13",
        ["ck_closed_periods_until"] = "UPDATE closed_periods SET until = from_day",
    };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_check_refuses(TestDatabase database)
    {
        await using var context = await StartAsync(database);
        var enums = EnumColumns(context).ToDictionary(column => $"ck_{column.Table}_{column.Column}", column => $"UPDATE {column.Table} SET {column.Column} = 99");
        Faults.Keys.Union(enums.Keys).Should().Contain(Checks(context), "each check has its fault here");

        foreach (var (check, sql) in Faults.Concat(enums))
        {
            (await FaultOfAsync(context, sql)).Should().Contain(check, sql);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_foreign_key_refuses_what_is_not_there(TestDatabase database)
    {
        await using var context = await StartAsync(database);
        foreach (var key in context.Model.GetEntityTypes().Where(IsSampled).SelectMany(entity => entity.GetDeclaredForeignKeys()))
        {
            var column = key.Properties[0].GetColumnName();
            var nowhere = key.Properties[0].GetColumnType() is "integer" or "INTEGER" ? "7" : Nobody;
            var sql = $"UPDATE {key.DeclaringEntityType.GetTableName()} SET {column} = {nowhere}";
            (await FaultOfAsync(context, sql)).Should().MatchRegex("(?i)foreign key constraint", sql);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_person_belongs_to_the_customer_of_the_answer(TestDatabase database)
    {
        var (sample, other) = (new SampleRecords(), new Customer { Id = CustomerId.New(), Name = "Other" });
        await database.StartWithAsync([.. sample.All, other]);
        await using var context = database.CreateDbContext();

        var moved = await context.SurveyResponses.SingleAsync();
        moved.CustomerId = other.Id;

        await context.Invoking(it => it.SaveChangesAsync()).Should().ThrowAsync<DbUpdateException>();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_unique_key_refuses_a_second_one(TestDatabase database)
    {
        var sample = new SampleRecords();
        await database.StartWithAsync(sample.All);
        var customer = sample.Customer.Id;
        object[] repeated =
        [
            new Customer { Id = CustomerId.New(), Name = "x", ExternalId = "C-1" },
            new Contact { Id = ContactId.New(), CustomerId = customer, Name = "x", ExternalId = "P-1" },
            new CustomerProperty { CustomerId = customer, Name = "industry", Value = "x" },
            new Plan { Id = PlanId.New(), Name = "x", ExternalId = "pro" },
            new Subscription { Id = SubscriptionId.New(), CustomerId = customer, PlanId = sample.Plan.Id, ExternalId = "S-1" },
            new Purchase { Id = PurchaseId.New(), CustomerId = customer, On = SampleRecords.Day, AmountMinor = 1, Currency = default, ExternalId = "B-1" },
            new ExchangeRate { Currency = sample.Rate.Currency, Into = sample.Rate.Into, From = SampleRecords.Day, Rate = 1 },
            new Survey { Id = SurveyId.New(), Name = "x", Scale = RatingScale.ZeroToTen, ExternalId = "N-1" },
            new SurveyInvitation { Id = Guid.NewGuid(), WaveId = sample.Wave.Id, CustomerId = customer, ContactId = sample.Contact.Id, AskedOn = SampleRecords.Day },
            Answer(sample, response => response.ContactId = sample.Contact.Id),
            Answer(sample, response => response.ExternalId = "R-1"),
            Answer(sample, _ => { }, sample.Response.EntryKey),
            new FeedbackNote { Id = FeedbackNoteId.New(), CustomerId = customer, On = SampleRecords.Day, ExternalId = "F-1" },
            new FactorValue { Id = FactorValueId.New(), CustomerId = customer, Factor = "product-use", On = SampleRecords.Day, Value = 1 },
            new ScorecardVersion { Id = ScorecardId.New(), Number = 1, From = SampleRecords.Day.AddDays(1), Content = "{}" },
            new ScorecardVersion { Id = ScorecardId.New(), Number = 2, From = SampleRecords.Day, Content = "{}" },
            new MonthEndHealth { CustomerId = customer, On = sample.MonthEnd.On, Calendar = sample.MonthEnd.Calendar, Coverage = 0, ScorecardNumber = 1 },
            new Programme { Id = ProgrammeId.New(), Name = "x", ExternalId = "G-1" },
            new CostCategory { Id = CostCategoryId.New(), Code = "gifts", Name = "x", NamePersian = "x" },
            CostWith("K-1", Guid.NewGuid(), sample.Category.Id),
            CostWith(null, sample.Cost.EntryKey, sample.Category.Id),
            new ChurnReason { Id = ChurnReasonId.New(), Code = "moved", Name = "x", NamePersian = "x" },
            new CustomerLoss { Id = Guid.NewGuid(), CustomerId = customer, On = SampleRecords.Day, ExternalId = "L-1" },
        ];

        foreach (var record in repeated)
        {
            await using var context = database.CreateDbContext();
            context.Add(record);
            var fault = await context.Invoking(it => it.SaveChangesAsync()).Should().ThrowAsync<DbUpdateException>(record.GetType().Name);
            Changes.RepeatedRecordsTests.IsRepeat(fault.Which).Should().BeTrue(record.GetType().Name);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_answer_that_was_undone_makes_room_for_another(TestDatabase database)
    {
        var sample = new SampleRecords();
        sample.Response.IsWithdrawn = true;
        await database.StartWithAsync(sample.All);

        await database.StartWithAsync([Answer(sample, response => response.ContactId = sample.Contact.Id)]);

        await using var context = database.CreateDbContext();
        (await context.SurveyResponses.CountAsync()).Should().Be(2);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_term_may_end_on_its_first_day_and_text_has_its_limit(TestDatabase database)
    {
        await using var context = await StartAsync(database);
        await context.Database.ExecuteSqlRawAsync("UPDATE subscription_terms SET until = from_day");
        await FluentActions.Awaiting(() => context.Database.ExecuteSqlRawAsync("UPDATE customers SET name = {0}", new string('x', 201))).Should().ThrowAsync<Exception>();
        await context.Database.ExecuteSqlRawAsync("UPDATE customers SET name = {0}", new string('x', 200));
    }

    private static SurveyResponse Answer(SampleRecords sample, Action<SurveyResponse> change, Guid? entryKey = null)
    {
        var response = new SurveyResponse
        {
            Id = ResponseId.New(),
            WaveId = sample.Wave.Id,
            CustomerId = sample.Customer.Id,
            AnsweredOn = SampleRecords.Day,
            Scale = RatingScale.OneToTen,
            EntryKey = entryKey ?? Guid.NewGuid(),
        };
        change(response);
        return response;
    }

    private static Cost CostWith(string? externalId, Guid entryKey, CostCategoryId category) => new()
    {
        Id = CostId.New(),
        CategoryId = category,
        From = SampleRecords.Day,
        Until = SampleRecords.Day.AddDays(1),
        AmountMinor = 1,
        Currency = default,
        EntryKey = entryKey,
        ExternalId = externalId,
    };

    private static async Task<CustomerSuccessContext> StartAsync(TestDatabase database)
    {
        await database.StartWithAsync(new SampleRecords().All);
        return database.CreateDbContext();
    }

    private static async Task<string> FaultOfAsync(CustomerSuccessContext context, string sql)
    {
        try
        {
            await context.Database.ExecuteSqlRawAsync(sql);
            return "nothing was refused";
        }
        catch (Exception fault)
        {
            return fault.Message;
        }
    }

    private static IEnumerable<string> Checks(CustomerSuccessContext context) => context.GetDesignTimeModel().GetEntityTypes()
        .SelectMany(entity => entity.GetCheckConstraints())
        .Select(check => check.Name!)
        .Where(check => !check.EndsWith("_length", StringComparison.Ordinal));

    private static IEnumerable<(string Table, string Column)> EnumColumns(CustomerSuccessContext context) => context.Model.GetEntityTypes()
        .SelectMany(entity => entity.GetDeclaredProperties())
        .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum)
        .Select(property => (property.DeclaringType.GetTableName()!, property.GetColumnName()));

    private static bool IsSampled(IEntityType entity) => entity.ClrType.Namespace!.StartsWith("CustomerSuccess", StringComparison.Ordinal);
}
