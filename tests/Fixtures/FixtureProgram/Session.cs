using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumirpc;

namespace FixtureProgram;

/// <summary>A program's side of the protocol, without any SDK.</summary>
internal sealed class Session : IDisposable
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private readonly GrpcChannel _channel;
    private string _stack = "";

    public Session()
    {
        _channel = new GrpcChannel(Variable("PULUMI_MONITOR"));
        Monitor = new ResourceMonitorClient(_channel);
        Engine = new EngineClient(_channel);
        using JsonDocument config = JsonDocument.Parse(Variable("PULUMI_CONFIG"));
        Config = config.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
        ReadSource();
    }

    public ResourceMonitorClient Monitor { get; }

    public EngineClient Engine { get; }

    public Dictionary<string, string> Config { get; }

    public static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";

    public static Value Secret(Value value) => Value.ForStruct(new Struct
    {
        Fields =
        {
            ["4dabf18193072939515e22adb298388d"] = Value.ForString("1b47061264138c4ac30d75fd1eb44270"),
            ["value"] = value,
        },
    });

    public static Value UnknownValue() => Value.ForString(Unknown);

    public async Task<string> StackAsync()
    {
        RegisterResourceResponse response = await Monitor.RegisterResourceAsync(new RegisterResourceRequest
        {
            Type = "pulumi:pulumi:Stack",
            Name = $"{Variable("PULUMI_PROJECT")}-{Variable("PULUMI_STACK")}",
        });
        return _stack = response.Urn;
    }

    public async Task<RegisterResourceResponse> RegisterAsync(
        string type, string name, Dictionary<string, Value> inputs, Action<RegisterResourceRequest>? options = null)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Parent = _stack,
            Custom = true,
            AcceptSecrets = true,
            AliasSpecs = true,
            Object = new Struct(),
        };
        foreach ((string key, Value value) in inputs)
        {
            request.Object.Fields[key] = value;
        }

        options?.Invoke(request);
        return await Monitor.RegisterResourceAsync(request);
    }

    public Task LogAsync(LogSeverity severity, string message, string urn = "") =>
        Engine.LogAsync(new LogRequest { Severity = severity, Message = message, Urn = urn });

    public async Task OutputsAsync(string urn, Dictionary<string, Value> outputs)
    {
        var request = new RegisterResourceOutputsRequest { Urn = urn, Outputs = new Struct() };
        foreach ((string key, Value value) in outputs)
        {
            request.Outputs.Fields[key] = value;
        }

        await Monitor.RegisterResourceOutputsAsync(request);
    }

    public void Dispose() => _channel.Dispose();

    // Stands for the program's source: settings that belong to the program and not to a stack.
    private void ReadSource()
    {
        const string Source = "program.txt";
        foreach (string[] parts in (File.Exists(Source) ? File.ReadAllLines(Source) : []).Select(line => line.Split('=', 2)).Where(parts => parts.Length == 2))
        {
            Config.TryAdd($"fixture:{parts[0]}", parts[1]);
        }
    }
}
