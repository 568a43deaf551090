using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Health;

/// <summary>Gives customers small numbers, so that a back-test knows which scores are of one.</summary>
internal sealed class CustomerNumbers
{
    private readonly Dictionary<CustomerId, int> _numbers = [];

    public int Of(CustomerId customer)
    {
        if (!_numbers.TryGetValue(customer, out var number))
        {
            _numbers.Add(customer, number = _numbers.Count);
        }

        return number;
    }
}
