using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CalicoAci.ApicStandIn;

namespace CalicoAci.Infra.Tests.StandIn;

public sealed class SignatureLoginTests
{
    private const string CertificateDn = "uni/userext/user-watcher/usercert-watcher.crt";

    private StandInApic _apic = null!;
    private RSA _key = null!;

    [SetUp]
    public async Task RegisterCertificate()
    {
        _apic = await StandInApic.StartAsync();
        _key = RSA.Create(2048);
        using X509Certificate2 certificate = new CertificateRequest("CN=watcher", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using ApicClient client = await ApicClient.LoggedInAsync(_apic);
        await client.PutAsync(ApicClient.Tree(
            ApicClient.Item("aaaUser", ("dn", "uni/userext/user-watcher")),
            ApicClient.Item("aaaUserCert", ("name", "watcher.crt"), ("data", certificate.ExportCertificatePem()))));
    }

    [TearDown]
    public async Task Stop()
    {
        _key.Dispose();
        await _apic.DisposeAsync();
    }

    [Test]
    public async Task TakesSignedReads()
    {
        ApicAnswer answer = await SendAsync(HttpMethod.Get, "/api/node/class/topSystem.json?query-target-filter=eq(topSystem.role,%22controller%22)");

        Assert.That(answer.Dns, Is.EqualTo(new[] { "topology/pod-1/node-1/sys" }));
    }

    [Test]
    public async Task TakesSignedPosts()
    {
        ApicAnswer answer = await SendAsync(HttpMethod.Post, "/api/mo/uni.json", """{"fvTenant":{"attributes":{"name":"signed"}}}""");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_apic.Objects.Find("uni/tn-signed"), Is.Not.Null);
    }

    [Test]
    public async Task SignatureCoversMethodPathQueryAndBody()
    {
        const string Target = "/api/mo/uni.json";
        const string Body = """{"fvTenant":{"attributes":{"name":"forged"}}}""";
        foreach (string signed in new[] { $"GET{Target}{Body}", $"POST/api/mo/uni/infra.json{Body}", $"POST{Target}", $"POST{Target}?a=b{Body}", $"{Target}{Body}" })
        {
            ApicAnswer answer = await SendAsync(HttpMethod.Post, Target, Body, signed);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Forbidden), signed);
            Assert.That(answer.Error.Text, Is.EqualTo("request signature is invalid"));
        }

        Assert.That(_apic.Objects.Find("uni/tn-forged"), Is.Null);
    }

    [Test]
    public async Task RefusesTheSignatureOfAnotherKey()
    {
        _key.Dispose();
        _key = RSA.Create(2048);

        Assert.That((await SendAsync(HttpMethod.Get, "/api/mo/uni.json")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("uni/userext/user-watcher/usercert-other.crt", "v1.0", "fingerprint")]
    [TestCase(CertificateDn, "v2.0", "fingerprint")]
    [TestCase(CertificateDn, "v1.0", "")]
    public async Task RefusesOtherCertificatesAndAlgorithms(string dn, string algorithm, string fingerprint)
    {
        ApicAnswer answer = await SendAsync(HttpMethod.Get, "/api/mo/uni.json", dn: dn, algorithm: algorithm, fingerprint: fingerprint);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<ApicAnswer> SendAsync(
        HttpMethod method, string target, string body = "", string? signed = null, string dn = CertificateDn, string algorithm = "v1.0", string fingerprint = "fingerprint")
    {
        byte[] signature = _key.SignData(Encoding.UTF8.GetBytes(signed ?? $"{method}{target}{body}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var request = new HttpRequestMessage(method, target);
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        request.Headers.Add(
            "Cookie",
            $"APIC-Certificate-DN={dn}; APIC-Certificate-Algorithm={algorithm}; APIC-Certificate-Fingerprint={fingerprint}; APIC-Request-Signature={Convert.ToBase64String(signature)}");
        using var client = new ApicClient(_apic);
        return await client.SendAsync(request);
    }
}
