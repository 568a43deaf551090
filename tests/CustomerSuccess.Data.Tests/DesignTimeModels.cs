using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Tests;

internal static class DesignTimeModels
{
    /// <summary>Returns the model with what only migrations need, such as checks.</summary>
    public static IModel GetDesignTimeModel(this DbContext context) => context.GetService<IDesignTimeModel>().Model;
}
