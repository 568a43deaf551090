using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Tests.Customers;

/// <summary>People and customers that tests of access begin with.</summary>
internal static class SomeRecords
{
    public static Viewer Owner { get; } = new(MemberId.New(), [Role.AccountManager]);

    /// <summary>Gets the person behind <see cref="Owner"/>, as a new record each time: a context keeps what it is given.</summary>
    public static Member Sara => new() { Id = Owner.Id.Value, UserName = "sara", DisplayName = "Sara Lindqvist" };

    public static Viewer OtherManager { get; } = new(MemberId.New(), [Role.AccountManager]);

    public static Viewer Lead { get; } = new(MemberId.New(), [Role.Lead]);

    public static Viewer Administrator { get; } = new(MemberId.New(), [Role.Administrator]);

    public static Viewer Staff { get; } = new(MemberId.New(), [Role.Staff]);

    public static Viewer Nobody { get; } = new(MemberId.New(), []);

    /// <summary>Returns a customer of Sara's.</summary>
    public static Customer Tideway(string name = "Tideway Foods") => new() { Id = CustomerId.New(), Name = name, Segment = "Large", Country = "SE", ManagerId = Owner.Id };

    /// <summary>Returns a customer whom nobody looks after.</summary>
    public static Customer Unassigned(string name) => new() { Id = CustomerId.New(), Name = name };
}
