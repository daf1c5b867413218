using System.Diagnostics;
using System.Net.Sockets;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace FixtureProgram;

/// <summary>What a program can do wrong.</summary>
internal static class BadBehaviour
{
    public static async Task<int> CrashAsync(Session session)
    {
        await session.StackAsync();
        throw new InvalidOperationException("the flux capacitor is empty");
    }

    public static async Task<int> AbortAsync(Session session)
    {
        await session.StackAsync();
        Process.GetCurrentProcess().Kill();
        return 0;
    }

    public static async Task<int> HangAsync(Session session)
    {
        await session.StackAsync();
        using Process sleeper = Process.Start("sleep", "600");
        await File.WriteAllTextAsync(session.Config["fixture:pidFile"], $"{Environment.ProcessId} {sleeper.Id}");
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    public static async Task<int> GarbageAsync()
    {
        string[] address = Session.Variable("PULUMI_MONITOR").Split(':');
        using var client = new TcpClient(address[0], int.Parse(address[1], System.Globalization.CultureInfo.InvariantCulture));
        await client.GetStream().WriteAsync("EHLO this is not the mail server\r\n"u8.ToArray());
        return await client.GetStream().ReadAsync(new byte[100]) == 0 ? 0 : 1;
    }

    public static async Task<int> ReportAsync(Session session)
    {
        string stack = await session.StackAsync();
        RegisterResourceResponse tenant = await session.RegisterAsync(
            "aci:index/tenant:Tenant", "blue", new() { ["name"] = Value.ForString("blue") });
        await session.LogAsync(LogSeverity.Error, "network.nodes: 10.0.0.0/33 is not a prefix\nbgp.keepalive: unknown setting; did you mean 'keepAlive'?", stack);
        await session.LogAsync(LogSeverity.Error, "the tenant is too blue", tenant.Urn);
        await session.LogAsync(LogSeverity.Warning, "blue is a cold colour", tenant.Urn);
        return 32;
    }

    public static async Task<int> ClaimErrorsAsync(Session session)
    {
        await session.StackAsync();
        return 32;
    }

    public static async Task<int> DuplicateAsync(Session session)
    {
        await session.StackAsync();
        for (int i = 0; i < 2; i++)
        {
            await session.RegisterAsync("aci:index/tenant:Tenant", "blue", new() { ["name"] = Value.ForString("blue") });
        }

        return 0;
    }

    public static async Task<int> CycleAsync(Session session)
    {
        await session.StackAsync();
        const string Prefix = "urn:pulumi:dev::fixture::aci:index/tenant:Tenant::";
        string[] names = ["one", "two", "three"];
        for (int i = 0; i < names.Length; i++)
        {
            int next = (i + 1) % names.Length;
            await session.RegisterAsync(
                "aci:index/tenant:Tenant",
                names[i],
                new() { ["name"] = Value.ForString(names[i]) },
                request => request.Dependencies.Add(Prefix + names[next]));
        }

        return 0;
    }

    public static async Task<int> WrongInputsAsync(Session session)
    {
        await session.StackAsync();
        await session.RegisterAsync("aci:index/applicationProfile:ApplicationProfile", "typo", new()
        {
            ["name"] = Value.ForString("web"),
            ["parentDM"] = Value.ForString("uni/tn-blue"),
        });
        await session.RegisterAsync("vsphere:index/virtualMachine:VirtualMachine", "vm", new()
        {
            ["resourcePoolId"] = Value.ForString("pool"),
            ["numCpus"] = Value.ForString("four"),
            ["disks"] = Value.ForList(Value.ForStruct(new Struct { Fields = { ["label"] = Value.ForString("disk0"), ["siez"] = Value.ForNumber(20) } })),
        });
        await session.RegisterAsync("command:local:Command", "logged", new() { ["logging"] = Value.ForString("loud") });
        return 0;
    }

    public static async Task<int> LeakAsync(Session session)
    {
        string stack = await session.StackAsync();
        string password = session.Config["fixture:password"];
        await session.RegisterAsync("command:local:Command", "open", new()
        {
            ["create"] = Value.ForString($"login --password {password}"),
            ["environment"] = Value.ForStruct(new Struct { Fields = { ["TOKEN"] = Session.Secret(Value.ForString(password)) } }),
        });
        Console.WriteLine($"the password is {password}");
        await Console.Error.WriteLineAsync($"really, it is {password}");
        await session.LogAsync(LogSeverity.Warning, $"somebody may guess {password}");
        await session.OutputsAsync(stack, new() { ["password"] = Value.ForString(password), ["marked"] = Session.Secret(Value.ForString(password)) });
        return 0;
    }
}
