namespace CustomerSuccess.Data.Generated.Words;

/// <summary>Makes up names of people.</summary>
internal static class PersonNames
{
    private static readonly (string Name, string Latin)[] PersianFirst =
    [
        ("مینا", "mina"), ("سارا", "sara"), ("نرگس", "narges"), ("لیلا", "leila"), ("مریم", "maryam"), ("زهرا", "zahra"), ("نگار", "negar"), ("شیرین", "shirin"), ("الهام", "elham"), ("ترانه", "taraneh"),
        ("علی", "ali"), ("رضا", "reza"), ("حسین", "hossein"), ("امیر", "amir"), ("کاوه", "kaveh"), ("بهرام", "bahram"), ("فرهاد", "farhad"), ("آرش", "arash"), ("سینا", "sina"), ("نیما", "nima"),
    ];
    private static readonly (string Name, string Latin)[] PersianLast =
    [
        ("راد", "rad"), ("کریمی", "karimi"), ("احمدی", "ahmadi"), ("محمدی", "mohammadi"), ("رضایی", "rezaei"), ("مرادی", "moradi"), ("صادقی", "sadeghi"), ("جعفری", "jafari"), ("نوری", "nouri"), ("شریفی", "sharifi"),
        ("رستمی", "rostami"), ("یزدانی", "yazdani"), ("فرهمند", "farahmand"), ("پارسا", "parsa"), ("کیانی", "kiani"), ("تهرانی", "tehrani"), ("صبوری", "sabouri"), ("مهدوی", "mahdavi"), ("بهرامی", "bahrami"), ("نیک‌پور", "nikpour"),
    ];
    private static readonly string[] First = ["Anna", "Ben", "Clara", "David", "Emma", "Felix", "Grace", "Henry", "Iris", "Jonas", "Karen", "Leo", "Maria", "Noah", "Olivia", "Paul", "Rosa", "Simon", "Tara", "Victor"];
    private static readonly string[] Last = ["Adams", "Baker", "Carter", "Dubois", "Evans", "Fischer", "Garcia", "Hughes", "Ibsen", "Jensen", "Keller", "Laurent", "Meyer", "Novak", "Owens", "Parker", "Quinn", "Rossi", "Schmidt", "Turner"];
    private static readonly string[] Roles = ["Owner", "Operations", "Finance", "Marketing", "IT", "Sales"];
    private static readonly string[] PersianRoles = ["مدیرعامل", "عملیات", "مالی", "بازاریابی", "فناوری اطلاعات", "فروش"];

    /// <summary>Gets our own service agents, whom answers speak of.</summary>
    public static IReadOnlyList<string> Agents { get; } = ["Sara Ahmadi", "Reza Karimi", "Emma Hughes", "Jonas Meyer", "نگار صادقی", "امیر نوری"];

    /// <summary>Returns a name, what a mail address is made of, and a role.</summary>
    public static (string Name, string Mail, string Role) Of(SeededRandom random, bool isPersian)
    {
        var role = random.Whole(0, Roles.Length - 1);
        if (isPersian)
        {
            var (first, last) = (random.OneOf(PersianFirst), random.OneOf(PersianLast));
            return ($"{first.Name} {last.Name}", $"{first.Latin}.{last.Latin}", PersianRoles[role]);
        }

        var (given, family) = (random.OneOf(First), random.OneOf(Last));
        return ($"{given} {family}", $"{given}.{family}".ToLowerInvariant(), Roles[role]);
    }
}
