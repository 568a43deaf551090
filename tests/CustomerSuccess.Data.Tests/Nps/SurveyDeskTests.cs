using CustomerSuccess.Data.Nps;
using CustomerSuccess.Data.Tests.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Tests.Nps;

public class SurveyDeskTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_survey_is_made_once_with_its_first_wave(TestDatabase database)
    {
        await using var _ = database;
        var company = await EntryCompany.InAsync(database);
        var desk = new SurveyDesk(database);
        var survey = new SurveyEntry(SurveyId.New(), "Autumn", RatingScale.ZeroToTen, new WaveEntry(WaveId.New(), "October", new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31)));

        (await desk.AddAsync(company.Staff, survey, default)).Should().BeEmpty();
        (await desk.AddAsync(company.Staff, survey, default)).Should().BeEmpty("a second submit of the same form is the same survey");
        (await desk.AddAsync(company.Staff, survey with { Id = SurveyId.New(), Name = " AUTUMN" }, default)).Should().Equal(SurveyFault.NameIsTaken);

        var surveys = await desk.SurveysAsync(company.Staff, default);
        surveys.Select(it => it.Name).Should().Equal("Autumn", "Spring NPS");
        surveys[0].Waves.Should().Equal(new EntryWave(survey.FirstWave.Id, "October", new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1), 0));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_wave_ends_after_its_last_answer(TestDatabase database)
    {
        await using var _ = database;
        var company = await EntryCompany.InAsync(database);
        var desk = new SurveyDesk(database);
        await new ResponseDesk(database, database.Time).EnterAsync(company.Staff, company.Answer(), default);

        (await desk.EndWaveAsync(company.Staff, company.Wave.Id, new DateOnly(2026, 3, 19), default)).Should().Equal(SurveyFault.AnswersLieOutside);
        (await desk.EndWaveAsync(company.Staff, company.Wave.Id, new DateOnly(2026, 2, 28), default)).Should().Equal(SurveyFault.EndIsBeforeStart);
        (await desk.EndWaveAsync(company.Staff, company.Wave.Id, new DateOnly(2026, 3, 20), default)).Should().BeEmpty();

        var wave = (await desk.SurveysAsync(company.Staff, default)).Single().Waves.Single();
        wave.Until.Should().Be(new DateOnly(2026, 3, 21));
        wave.Answers.Should().Be(1);
        (await desk.AddWaveAsync(company.Staff, company.Survey.Id, new WaveEntry(WaveId.New(), "wave ۱", new DateOnly(2026, 4, 1), null), default)).Should().Equal(SurveyFault.NameIsTaken);
        (await desk.AddWaveAsync(company.Staff, company.Survey.Id, new WaveEntry(WaveId.New(), "Wave 2", new DateOnly(2026, 4, 1), null), default)).Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Account_managers_make_no_surveys(TestDatabase database)
    {
        await using var _ = database;
        var company = await EntryCompany.InAsync(database);
        var desk = new SurveyDesk(database);

        await desk.Invoking(it => it.SurveysAsync(company.Manager, default)).Should().ThrowAsync<NotAllowedException>();
        await desk.Invoking(it => it.EndWaveAsync(company.Manager, company.Wave.Id, null, default)).Should().ThrowAsync<NotAllowedException>();
    }
}
