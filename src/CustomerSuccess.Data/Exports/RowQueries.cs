using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Exports;

/// <summary>Narrows records by the name of what they belong to: the one that another system gave, or our own.</summary>
internal static class RowQueries
{
    /// <summary>Returns the records of a customer, by name.</summary>
    public static IQueryable<Row<T>> OfCustomer<T>(this IQueryable<Row<T>> rows, string? name)
    {
        if (name is null)
        {
            return rows;
        }

        if (!RecordName.IsOwn(name, out var own))
        {
            return rows.Where(row => row.Customer == name);
        }

        var customer = new CustomerId(own.Value);
        return rows.Where(row => row.CustomerId == customer);
    }

    /// <summary>Returns the records of a survey, by name.</summary>
    public static IQueryable<Row<T>> OfSurvey<T>(this IQueryable<Row<T>> rows, string name)
    {
        if (!RecordName.IsOwn(name, out var own))
        {
            return rows.Where(row => row.Survey == name);
        }

        var survey = new SurveyId(own.Value);
        return rows.Where(row => row.Wave!.SurveyId == survey);
    }
}
