using System.Net;
using System.Net.Sockets;
using System.Text;
using CalicoAci.Engine.Hosts;

namespace CalicoAci.Engine.Tests.Hosts;

/// <summary>The check of hosts, with real SSH servers.</summary>
internal sealed class HostCheckTests
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(60);

    private string _folder = "";
    private string _ecdsa = "";
    private string _ed25519 = "";
    private string _rsa = "";
    private string _other = "";

    [OneTimeSetUp]
    public void MakeKeys()
    {
        _folder = Directory.CreateTempSubdirectory("calico-aci-hosts-").FullName;
        _ecdsa = SshServer.MakeKey(_folder, "ecdsa", "ecdsa");
        _ed25519 = SshServer.MakeKey(_folder, "ed25519", "ed25519");
        _rsa = SshServer.MakeKey(_folder, "rsa", "rsa");
        _other = SshServer.MakeKey(_folder, "other", "ecdsa");
    }

    [OneTimeTearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    [TestCase("localhost")]
    public async Task TheExpectedKeyIsGood(string address)
    {
        using SshServer server = Server(address, _ecdsa, _ed25519, _rsa);

        HostReport report = await Check(address, server.Port, SshServer.PublicKey(_ecdsa));

        Assert.That((report.Verdict, report.Message, report.Fails), Is.EqualTo((HostVerdict.Good, "", false)));
        Assert.That(report.Found?.ToString(), Is.EqualTo(SshServer.PublicKey(_ecdsa)));
    }

    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    public async Task AnotherKeyIsShownWithBothFingerprints(string address)
    {
        using SshServer server = Server(address, _ecdsa);

        HostReport report = await Check(address, server.Port, SshServer.PublicKey(_other));

        Assert.That((report.Verdict, report.Fails), Is.EqualTo((HostVerdict.WrongKey, true)));
        Assert.That(report.Message, Does.Contain("calico-aci:compute.ssh.hostKeys.metal-1 is").And.Contains(FingerprintOf(_other)).And.Contains(FingerprintOf(_ecdsa)));
    }

    [Test]
    public async Task WithoutAKeyTheOneFoundIsShownWithHowToAddIt()
    {
        using SshServer server = Server("127.0.0.1", _rsa, _ed25519);

        HostReport report = await Check("127.0.0.1", server.Port, "");

        Assert.That((report.Verdict, report.Fails), Is.EqualTo((HostVerdict.NoKeyGiven, false)));
        Assert.That(report.Message, Does.Contain(FingerprintOf(_rsa)).And.EndsWith($"pulumi config set --path 'calico-aci:compute.ssh.hostKeys.metal-1' '{SshServer.PublicKey(_rsa)}'"));
    }

    [Test]
    public async Task AnAlgorithmThatTheHostHasNotIsNamed()
    {
        using SshServer server = Server("127.0.0.1", _ed25519);

        HostReport report = await Check("127.0.0.1", server.Port, SshServer.PublicKey(_ecdsa));

        Assert.That(report.Verdict, Is.EqualTo(HostVerdict.WrongAlgorithm));
        Assert.That(report.Message, Does.Contain("the host has only ssh-ed25519").And.Contains(SshServer.PublicKey(_ed25519)));
    }

    /// <summary>The provider's client would get the ECDSA key and compare that.</summary>
    [Test]
    public async Task AKeyOfTheHostThatADeploymentDoesNotAskForIsNamed()
    {
        using SshServer server = Server("127.0.0.1", _ecdsa, _ed25519);

        HostReport report = await Check("127.0.0.1", server.Port, SshServer.PublicKey(_ed25519));

        Assert.That(report.Verdict, Is.EqualTo(HostVerdict.WrongAlgorithm));
        Assert.That(report.Message, Does.Contain("asks for ecdsa-sha2-nistp256 first").And.Contains(SshServer.PublicKey(_ecdsa)));
    }

    [Test]
    public async Task AnOnlyKeyOfAnyKindIsGood()
    {
        using SshServer server = Server("127.0.0.1", _ed25519);

        Assert.That((await Check("127.0.0.1", server.Port, $"{SshServer.PublicKey(_ed25519)} root@metal-1")).Verdict, Is.EqualTo(HostVerdict.Good));
    }

    [TestCase("AAAAC3NzaC1lZDI1NTE5AAAAIJMG4TS5TbSENPqkzx0R2xFg11gAI2ZlOaDJxtrwOTuW")]
    [TestCase("metal-1 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJMG4TS5TbSENPqkzx0R2xFg11gAI2ZlOaDJxtrwOTuW")]
    [TestCase("ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIJMG4TS5TbSENPqkzx0R2xFg11gAI2ZlOaDJxtrwOTuW")]
    [TestCase("SHA256:uNiVztksCsDhcc0u9e8BrrJw3Yb5GJdM2bTgp4b3k0s")]
    public async Task ASettingThatIsNoPublicKeyIsNamed(string key)
    {
        using SshServer server = Server("127.0.0.1", _ecdsa);

        Assert.That((await Check("127.0.0.1", server.Port, key)).Verdict, Is.EqualTo(HostVerdict.UnreadableKey));
    }

    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    public async Task AClosedPortRefuses(string address)
    {
        // Bound and not listening: nobody else can take the port.
        using var socket = new Socket(IPAddress.Parse(address).AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));

        HostReport report = await Check(address, ((IPEndPoint)socket.LocalEndPoint!).Port, "");

        Assert.That((report.Verdict, report.Fails), Is.EqualTo((HostVerdict.Refused, true)));
        Assert.That(report.Message, Does.Contain($"{address} refuses").And.Contains("calico-aci:compute.ssh.port"));
    }

    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    public async Task AHostThatAcceptsAndNeverAnswersIsSilent(string address)
    {
        using var listener = new TcpListener(IPAddress.Parse(address), 0);
        listener.Start();

        HostReport report = await Check(address, ((IPEndPoint)listener.LocalEndpoint).Port, "", TimeSpan.FromSeconds(1));

        Assert.That(report.Verdict, Is.EqualTo(HostVerdict.Silent));
        Assert.That(report.Message, Does.Contain("says nothing within 1 s"));
    }

    [Test]
    public async Task AServerThatIsNoSshIsQuoted()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task<HostReport> check = Check("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, "");
        using (TcpClient client = await listener.AcceptTcpClientAsync())
        {
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("220 mail.example.net ESMTP\r\n"));
        }

        HostReport report = await check;
        Assert.That((report.Verdict, report.Message), Is.EqualTo((HostVerdict.NotSsh, report.Message)));
        Assert.That(report.Message, Does.Contain("'220 mail.example.net ESMTP'"));
    }

    [Test]
    public async Task ANameThatIsNotThereIsNamed()
    {
        HostReport report = await Check("no-such-host.invalid", 22, "");

        Assert.That(report.Verdict, Is.EqualTo(HostVerdict.NoSuchName));
        Assert.That(report.Message, Does.Contain("no-such-host.invalid (calico-aci:compute.ssh.addresses.metal-1)"));
    }

    [TestCase(SocketError.TimedOut, "TimedOut")]
    [TestCase(SocketError.HostUnreachable, "Unreachable")]
    [TestCase(SocketError.NetworkUnreachable, "Unreachable")]
    [TestCase(SocketError.TryAgain, "NoSuchName")]
    public void ErrorsOfTheNetworkAreToldApart(SocketError error, string verdict) =>
        Assert.That($"{new HostProbe(Patient).Explain(Target("10.0.0.1", 22, ""), error).Verdict}", Is.EqualTo(verdict));

    [Test]
    public async Task AllHostsAreCheckedAndKeepTheirOrder()
    {
        using SshServer server = Server("127.0.0.1", _ecdsa);
        HostTarget[] targets =
        [
            .. Enumerable.Range(0, 12).Select(i => Target("127.0.0.1", server.Port, SshServer.PublicKey(i % 2 == 0 ? _ecdsa : _other)) with { Name = $"metal-{i}" }),
            Target("10.0.0.1", 22, "") with { BehindBastion = true },
        ];

        var reports = await new HostCheck(new HostProbe(Patient), new KeyScan(Patient)).OfAsync(targets, CancellationToken.None);

        Assert.That(reports.Select(report => report.Target.Name), Is.EqualTo(targets.Select(target => target.Name)));
        Assert.That(reports.SkipLast(1).Select(report => report.Verdict), Is.EqualTo(Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? HostVerdict.Good : HostVerdict.WrongKey)));
        Assert.That((reports[^1].Verdict, reports[^1].Fails), Is.EqualTo((HostVerdict.NotChecked, false)));
    }

    [Test]
    public async Task AMissingProgramIsNoticed()
    {
        Assert.That(await new KeyScan(Patient, Path.Combine(_folder, "no-such-program")).IsThereAsync(CancellationToken.None), Is.False);
        Assert.That(await new KeyScan(Patient).IsThereAsync(CancellationToken.None), Is.True, "this test needs ssh-keyscan: apt-get install openssh-client");
    }

    private static SshServer Server(string address, params string[] keys) =>
        new(IPAddress.TryParse(address, out IPAddress? parsed) ? parsed : IPAddress.Loopback, keys);

    private static HostTarget Target(string address, int port, string key) => new("metal-1", HostKind.BareMetal, address, port, key, false, "calico-aci");

    private static async Task<HostReport> Check(string address, int port, string key, TimeSpan? limit = null) =>
        (await new HostCheck(new HostProbe(limit ?? Patient), new KeyScan(limit ?? Patient)).OfAsync([Target(address, port, key)], CancellationToken.None)).Single();

    private static string FingerprintOf(string file) => HostKey.Parse(SshServer.PublicKey(file))!.Fingerprint;
}
