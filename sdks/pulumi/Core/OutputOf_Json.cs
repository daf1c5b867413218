using System.Text.Json;

namespace Pulumi;

public static partial class Output
{
    /// <summary>Serialises a value to JSON. Outputs inside the value are resolved; a secret or unknown one marks the whole text.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<string>(SerializeAsync(), value);

        async Task<OutputData<string>> SerializeAsync()
        {
            var data = await value.GetDataAsync().ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return data.With("");
            }

            var nested = new NestedOutputs();
            var withOutputs = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
            withOutputs.Converters.Add(new OutputJsonConverterFactory(nested));
            while (true)
            {
                var json = JsonSerializer.Serialize(data.Value, withOutputs);
                if (await nested.ResolveAsync().ConfigureAwait(false))
                {
                    var merge = nested.Merge;
                    merge.Add(data);
                    return merge.Create(json);
                }
            }
        }
    }

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
        => json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);
}
